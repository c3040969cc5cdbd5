"""The parts of the window: they emit what the user did and never write."""
