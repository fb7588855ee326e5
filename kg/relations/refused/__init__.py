"""What grammar rules out: facts that words near two names suggest and the sentence does not state. `impossible` asks them all."""
