package dev.imagery.rules.analysis;

import java.util.Arrays;

/** Numbers that are equal to the same numbers, for use as a key; never changed. */
final class Ints {

    private final int[] numbers;
    private final int hash;

    Ints(int[] numbers) {
        this.numbers = numbers;
        this.hash = Arrays.hashCode(numbers);
    }

    /** These in ascending order, each once. */
    static Ints ascending(int[] numbers) {
        Arrays.sort(numbers);
        int size = 0;
        for (int number : numbers) {
            if (size == 0 || numbers[size - 1] != number) {
                numbers[size++] = number;
            }
        }
        return new Ints(size == numbers.length ? numbers : Arrays.copyOf(numbers, size));
    }

    /** Those of these, in ascending order, that are not among the others, in ascending order as well. */
    Ints without(Ints others) {
        return new Ints(Arrays.stream(numbers)
                .filter(number -> Arrays.binarySearch(others.numbers, number) < 0)
                .toArray());
    }

    boolean isEmpty() {
        return numbers.length == 0;
    }

    /** Not to be changed. */
    int[] numbers() {
        return numbers;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ints ints && hash == ints.hash && Arrays.equals(numbers, ints.numbers);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
