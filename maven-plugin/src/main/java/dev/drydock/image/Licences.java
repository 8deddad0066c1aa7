package dev.drydock.image;

import dev.drydock.image.sbom.Contents.Licence;
import java.io.IOException;
import java.util.List;

/** Knows under which licences artifacts of Maven are. */
public interface Licences {
    /** Those that can be known without asking anybody. */
    List<Licence> of(Coordinates artifact) throws IOException;
}
