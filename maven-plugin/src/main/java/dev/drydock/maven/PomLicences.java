package dev.drydock.maven;

import dev.drydock.image.Coordinates;
import dev.drydock.image.Licences;
import dev.drydock.image.sbom.Contents.Licence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.License;
import org.apache.maven.model.Model;
import org.apache.maven.model.Parent;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;

/** Licences as the POMs have them that Maven has at hand: of the build itself, and in the local repository. */
final class PomLicences implements Licences {
    private static final int MOST_PARENTS = 20;

    private final MavenSession session;

    PomLicences(MavenSession session) {
        this.session = session;
    }

    @Override
    public List<Licence> of(Coordinates artifact) throws IOException {
        for (MavenProject project : session.getProjects()) {
            if (project.getGroupId().equals(artifact.group())
                    && project.getArtifactId().equals(artifact.artifact())
                    && project.getVersion().equals(artifact.version())) {
                return licences(project.getLicenses());
            }
        }
        return of(artifact.group(), artifact.artifact(), artifact.version(), MOST_PARENTS);
    }

    /** A POM without licences has those of its parent. */
    private List<Licence> of(String group, String name, String version, int parents) throws IOException {
        Path pom = Path.of(session.getLocalRepository().getBasedir(), group.replace('.', '/'), name, version)
                .resolve(name + "-" + version + ".pom");
        if (parents == 0 || !Files.isRegularFile(pom)) {
            return List.of();
        }
        Model model;
        try (InputStream text = Files.newInputStream(pom)) {
            model = new MavenXpp3Reader().read(text, false);
        } catch (XmlPullParserException broken) {
            return List.of(); // Maven has warned of it when it resolved the artifact
        }
        Parent parent = model.getParent();
        return model.getLicenses().isEmpty() && parent != null
                ? of(parent.getGroupId(), parent.getArtifactId(), parent.getVersion(), parents - 1)
                : licences(model.getLicenses());
    }

    private static List<Licence> licences(List<License> licences) {
        return licences.stream()
                .filter(licence ->
                        licence.getName() != null && !licence.getName().isBlank())
                .map(licence -> new Licence(
                        licence.getName().strip(),
                        licence.getUrl() == null ? "" : licence.getUrl().strip()))
                .toList();
    }
}
