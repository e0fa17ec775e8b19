package org.supportflow.engine.check;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Collects what is wrong with one file; stops listing where nobody would read on. */
final class Findings {

    private static final int MOST = 50;

    private final String file;
    private final List<Finding> found = new ArrayList<>();

    Findings(String file) {
        this.file = file;
    }

    void refuse(Element element, String problem, String remedy) {
        add(Finding.refusal(file, Dom.where(element), problem, remedy));
    }

    void refuse(String where, String problem, String remedy) {
        add(Finding.refusal(file, where, problem, remedy));
    }

    void warn(Element element, String problem, String remedy) {
        add(Finding.warning(file, Dom.where(element), problem, remedy));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    private void add(Finding finding) {
        if (found.size() < MOST) {
            found.add(finding);
        }
    }
}
