package org.supportflow.engine.deployment;

import java.util.List;
import org.supportflow.engine.check.ModelFile;

/** The models that came with one build of the product. */
public record Release(long build, List<ModelFile> files) {}
