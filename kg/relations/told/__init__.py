"""What sentences tell in so many words: patterns whose facts are stated beside what the classifier proposes. `readers` calls them all."""
