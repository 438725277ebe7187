"""In: views. Out: the bytes of a document. Every export passes the scrubber again and carries the stamp."""
