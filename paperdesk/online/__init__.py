"""The way to the network: one gate through which every request must pass."""
