package org.supportflow.identity;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person as an administrator typed them; empty is what nobody said. */
public record PersonDraft(
        String id,
        String name,
        String email,
        String zone,
        List<String> roles,
        List<String> teams,
        List<String> languages,
        List<String> skills) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]+@[^\\s\\p{Cntrl}@<>()\\[\\],;:\\\\\"]+");
    private static final Pattern TEAM = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern SKILL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .+#/_-]{0,39}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final int NAME = 200;
    private static final int ADDRESS = 254;
    private static final int MOST = 50;

    public static PersonDraft empty() {
        return new PersonDraft("", "", "", "", List.of(), List.of(), List.of("en"), List.of());
    }

    public static PersonDraft of(Person known) {
        return new PersonDraft(
                known.id(),
                known.name(),
                known.email(),
                known.zone().getId(),
                known.roles().stream().map(PersonDraft::code).sorted().toList(),
                known.teams().stream().sorted().toList(),
                known.languages().stream().sorted().toList(),
                known.skills().stream().sorted().toList());
    }

    /** A role as clients and pages write it. */
    public static String code(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    PersonDraft called(String known) {
        return new PersonDraft(known, name, email, zone, roles, teams, languages, skills);
    }

    /** Somebody new; an old id may be of another form. */
    NewPerson readNew() {
        var problems = new ArrayList<PersonProblem>();
        if (!ID.matcher(id).matches()) {
            problems.add(PersonProblem.of("id", "id"));
        }
        return read(problems);
    }

    NewPerson read() {
        return read(new ArrayList<>());
    }

    private NewPerson read(List<PersonProblem> problems) {
        var read = new NewPerson(
                id,
                name(problems),
                email(problems),
                zone(problems),
                roles(problems),
                words("teams", teams, TEAM, problems),
                words("languages", languages, LANGUAGE, problems),
                words("skills", skills, SKILL, problems));
        if (read.teams().stream().anyMatch(team -> Role.ofGroup(team).isPresent())) {
            problems.add(PersonProblem.of("teams", "teams"));
        }
        if (!problems.isEmpty()) {
            throw new UnusablePerson(problems);
        }
        return read;
    }

    private String name(List<PersonProblem> problems) {
        var text = name.strip();
        if (text.isEmpty()) {
            problems.add(PersonProblem.of("name", "missing"));
        } else if (text.length() > NAME || CONTROL.matcher(text).find()) {
            problems.add(PersonProblem.of("name", "name", NAME));
        }
        return text;
    }

    private String email(List<PersonProblem> problems) {
        var text = email.strip();
        if (text.length() > ADDRESS || !EMAIL.matcher(text).matches()) {
            problems.add(PersonProblem.of("email", "email"));
        }
        return text;
    }

    private ZoneId zone(List<PersonProblem> problems) {
        var text = zone.isBlank() ? "UTC" : zone.strip();
        if (ZoneRulesProvider.getAvailableZoneIds().contains(text)) {
            return ZoneId.of(text);
        }
        problems.add(PersonProblem.of("zone", "zone"));
        return ZoneOffset.UTC;
    }

    private Set<Role> roles(List<PersonProblem> problems) {
        var read = Arrays.stream(Role.values())
                .filter(role -> roles.contains(code(role)))
                .collect(Collectors.toSet());
        if (read.isEmpty() || read.size() != Set.copyOf(roles).size()) {
            problems.add(PersonProblem.of("roles", "roles"));
        }
        return read;
    }

    private static Set<String> words(String field, List<String> typed, Pattern pattern, List<PersonProblem> problems) {
        var read = typed.stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (read.size() > MOST || !read.stream().allMatch(pattern.asMatchPredicate())) {
            problems.add(PersonProblem.of(field, field));
        }
        return read;
    }
}
