"""What lasts: ties, figures, documents and channels between parties."""
