package org.supportflow.engine.check;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Collects what is wrong with one file; stops listing where nobody would read on. */
final class Findings {

    private static final int MOST = 50;
    private static final int LONGEST = 500;

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void refuse(Element element, String problem, String remedy) {
        refuse(Dom.where(element), problem, remedy);
    }

    void refuse(String where, String problem, String remedy) {
        add(Finding.refusal(file, shortened(where), shortened(problem), shortened(remedy)));
    }

    void refuse(Finding.Cell cell, String where, String problem, String remedy) {
        add(Finding.refusal(file, shortened(where), shortened(problem), shortened(remedy))
                .at(cell));
    }

    void warn(Element element, String problem, String remedy) {
        add(Finding.warning(file, shortened(Dom.where(element)), shortened(problem), shortened(remedy)));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    /** What is refused may be as long as a file; nobody reads that. */
    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private void add(Finding finding) {
        Patience.orStop();
        if (found.size() < MOST) {
            found.add(finding);
        }
    }
}
