package dev.kiln.codegen.surface;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Why our surface differs from the official one. A rule is a line {@code SIDE CLASS MEMBER: REASON}: the side that has
 * more, globs of the class and of the member ({@code -} for the class itself), and the reason.
 */
final class SurfaceRules {
    private static final String BUILDER = ".Builder";
    private static final String ITSELF = "-";

    private final List<Rule> rules = new ArrayList<>();
    private final Set<Rule> used = new HashSet<>();

    private record Rule(String side, Pattern type, Pattern member, String line) {}

    SurfaceRules(List<String> lines) {
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.substring(0, line.indexOf(':')).strip().split("\\s+");
                rules.add(new Rule(words[0], glob(words[1]), glob(words[2]), line));
            }
        }
    }

    /** What differs without a reason. */
    List<String> unexplained(Map<String, SortedSet<String>> theirs, Map<String, SortedSet<String>> ours) {
        List<String> unexplained = new ArrayList<>();
        theirs.forEach((type, members) -> {
            String home = type.endsWith(BUILDER) ? type.substring(0, type.length() - BUILDER.length()) : type;
            if (ours.containsKey(home)) {
                add("theirs", type, missing(members, ours.get(home)), unexplained);
            } else {
                add("theirs", type, Set.of(ITSELF), unexplained);
            }
        });
        ours.forEach((type, members) -> {
            if (theirs.containsKey(type)) {
                SortedSet<String> known = new TreeSet<>(theirs.get(type));
                known.addAll(theirs.getOrDefault(type + BUILDER, new TreeSet<>()));
                add("ours", type, missing(members, known), unexplained);
            } else {
                add("ours", type, Set.of(ITSELF), unexplained);
            }
        });
        return unexplained;
    }

    /** Rules that nothing needs. */
    List<String> unused() {
        return rules.stream()
                .filter(rule -> !used.contains(rule))
                .map(Rule::line)
                .toList();
    }

    private void add(String side, String type, Set<String> members, List<String> unexplained) {
        for (String member : members) {
            List<Rule> fitting = rules.stream()
                    .filter(rule -> rule.side().equals(side)
                            && rule.member().matcher(member).matches()
                            && rule.type().matcher(type).matches())
                    .toList();
            used.addAll(fitting);
            if (fitting.isEmpty()) {
                unexplained.add(side + " " + type + " " + member);
            }
        }
    }

    private static SortedSet<String> missing(Set<String> all, Set<String> known) {
        SortedSet<String> missing = new TreeSet<>(all);
        missing.removeAll(known);
        return missing;
    }

    private static Pattern glob(String glob) {
        return Pattern.compile(Pattern.quote(glob).replace("*", "\\E.*\\Q"));
    }
}
