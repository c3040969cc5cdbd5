"""What readers left on papers, in and out: highlights, comments and notes for other programs."""
