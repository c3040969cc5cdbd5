"""Proofs that nothing is lost: trials run a few times with every check, and thousands of times at will."""
