"""Chance that always falls the same way: every throw depends on its seed words alone."""

import random


class Dice:
    """One die for each thing, so that a change in one place leaves all others as they were."""

    def __init__(self, *words):
        self._next = random.Random("/".join(str(word) for word in words)).random

    def chance(self, probability):
        return self._next() < probability

    def between(self, low, high):
        """A whole number from low to high, both included."""
        return low + int(self._next() * (high - low + 1))

    def pick(self, choices):
        return choices[int(self._next() * len(choices))]

    def around(self, middle, spread):
        """A whole number within middle ± spread (a share), at least 0."""
        return max(0, round(middle * (1 + spread * (2 * self._next() - 1))))

    def part(self, total, probability):
        """How many of total are so, each with this probability."""
        if total > 400:
            return min(total, self.around(total * probability, 0.1))
        return sum(self._next() < probability for _ in range(total))

    def split(self, total, weights):
        """Whole numbers that sum to total, about in the proportion of the weights."""
        whole = sum(weights)
        parts = [total * weight // whole if total > 400 else 0 for weight in weights]
        for _ in range(total - sum(parts)):
            spot = self._next() * whole
            index = 0
            while index < len(weights) - 1 and spot >= weights[index]:
                spot -= weights[index]
                index += 1
            parts[index] += 1
        return parts

    def spread(self, total, weights):
        """Whole numbers that sum to total exactly, each within 1 of its share; weights are ints.

        One cell follows the other, so that neighbours in the list (the quarters of one unit) share
        what is too little for one.
        """
        whole = sum(weights)
        behind = self.between(0, whole - 1)
        cells = []
        for weight in weights:
            behind += weight * total
            cells.append(behind // whole)
            behind %= whole
        return cells
