package dev.kiln.schema.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what was likely meant by a name that is not known. */
public final class Nearest {
    private static final int LONGEST = 200;

    private Nearest() {}

    /** The candidate that differs least from {@code name}, if it differs little; the first of equals. */
    public static Optional<String> to(String name, Collection<String> candidates) {
        String wanted = name.toLowerCase(Locale.ROOT);
        int limit = Math.max(1, wanted.length() / 3);
        String best = "";
        int bestDistance = limit + 1;
        if (wanted.length() > LONGEST) {
            return Optional.empty();
        }
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - wanted.length()) < bestDistance) {
                int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
                if (distance < bestDistance) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return bestDistance <= limit ? Optional.of(best) : Optional.empty();
    }

    /** {@code ; did you mean "candidate"?}, or nothing. */
    public static String hint(String name, Collection<String> candidates) {
        return to(name, candidates)
                .map(candidate -> "; did you mean \"" + candidate + "\"?")
                .orElse("");
    }

    /** Letters added, left out, replaced, or swapped with the next. */
    private static int distance(String left, String right) {
        int[][] costs = new int[left.length() + 1][right.length() + 1];
        for (int row = 0; row <= left.length(); row++) {
            for (int column = 0; column <= right.length(); column++) {
                costs[row][column] = row == 0 || column == 0 ? row + column : cost(costs, left, right, row, column);
            }
        }
        return costs[left.length()][right.length()];
    }

    private static int cost(int[][] costs, String left, String right, int row, int column) {
        char here = left.charAt(row - 1);
        char there = right.charAt(column - 1);
        int cost = Math.min(costs[row - 1][column], costs[row][column - 1]) + 1;
        cost = Math.min(cost, costs[row - 1][column - 1] + (here == there ? 0 : 1));
        boolean swapped = row > 1 && column > 1 && here == right.charAt(column - 2) && left.charAt(row - 2) == there;
        return swapped ? Math.min(cost, costs[row - 2][column - 2] + 1) : cost;
    }
}
