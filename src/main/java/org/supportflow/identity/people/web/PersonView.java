package org.supportflow.identity.people.web;

import java.util.List;
import org.supportflow.identity.Person;
import org.supportflow.identity.PersonDraft;

/** A person as clients read them. */
record PersonView(
        String id,
        String name,
        String email,
        String zone,
        List<String> roles,
        List<String> teams,
        List<String> languages,
        List<String> skills,
        String status,
        long version) {

    static PersonView of(Person person) {
        var facts = PersonDraft.of(person);
        return new PersonView(
                facts.id(),
                facts.name(),
                facts.email(),
                facts.zone(),
                facts.roles(),
                facts.teams(),
                facts.languages(),
                facts.skills(),
                person.status().code(),
                person.version());
    }
}
