package dev.imagery.orchestration.edition;

import java.util.List;

/** The active versions of all pages, as they were at one revision. */
record ActivePages(Revision revision, List<Member> members) {

    ActivePages {
        members = List.copyOf(members);
    }

    /** @param document of the version */
    record Member(String name, long version, String document) {}
}
