package org.supportflow.engine.check;

import java.util.List;

/** Checks diagrams: only what is listed may stand in one, and what it names must exist. */
public final class DiagramCheck implements ModelCheck {

    private final DiagramRule onlyListed = new OnlyListedElements();
    private final List<DiagramRule> rules;

    public DiagramCheck(Vocabulary vocabulary) {
        this.rules = List.of(
                new OneProcess(),
                new OnlyPlainExpressions(),
                new OnlyKnownWords(vocabulary),
                new OnlyKnownProperties(vocabulary),
                new OnlyKnownModels(),
                new BoundCalls(),
                new SpokenIds(),
                new CommittedSteps(),
                new AskingGateways(),
                new LeavingPaths(),
                new WorkingLoops(vocabulary),
                new BoundedTimers(),
                new CompletePicture(),
                new PromisedLifecycles(vocabulary));
    }

    @Override
    public List<Finding> check(ModelFile file, KnownModels known) {
        if (file.kind().orElse(null) != ModelKind.DIAGRAM) {
            return List.of();
        }
        try {
            return check(Diagram.of(file, SafeXml.read(file)), known);
        } catch (RefusedModel refused) {
            return List.of(refused.in(file));
        }
    }

    private List<Finding> check(Diagram diagram, KnownModels known) {
        var findings = new Findings(diagram.file().name());
        onlyListed.check(diagram, known, findings);
        // Where something foreign stands, the other rules would only repeat in other words that it is foreign.
        if (findings.all().isEmpty()) {
            rules.forEach(rule -> rule.check(diagram, known, findings));
        }
        return findings.all();
    }
}
