"""The pictures of the help: made by `python -m tests.pictures`, committed, and checked to be all there."""
