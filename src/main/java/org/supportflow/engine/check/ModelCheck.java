package org.supportflow.engine.check;

import java.util.List;

/** What a feature checks about models before they go live; every bean of this type takes part in every deployment. */
public interface ModelCheck {

    /** Must answer within a fraction of a second and never fail: the Modeler waits for at most five seconds. */
    List<Finding> check(ModelFile file, KnownModels known);
}
