"""What a paper is: frozen dataclasses and pure functions that import nothing else of PaperDesk."""
