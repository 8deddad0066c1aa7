package dev.drydock.project.rules;

import dev.drydock.compose.model.ComposeFile;
import dev.drydock.compose.model.HealthTest;
import dev.drydock.compose.model.ImageName;
import dev.drydock.compose.model.Service;
import dev.drydock.dockerfile.model.Base;
import dev.drydock.dockerfile.model.Stage;
import dev.drydock.dockerfile.syntax.Healthcheck;
import dev.drydock.project.ProjectModel;
import dev.drydock.text.OfficialImages;
import dev.drydock.text.Paths;

/** Whether the containers of a service have a health check, as far as the files of the project tell. */
enum ServiceHealth {
    CHECKED,
    /** The compose file switches it off. */
    DISABLED,
    UNCHECKED,
    /** The image that the service runs or builds on may bring one. */
    UP_TO_IMAGE,
    UNKNOWN;

    static ServiceHealth of(ProjectModel project, ComposeFile file, Service service) {
        if (service.healthcheck().filter(check -> check.isDisabled()).isPresent()) {
            return DISABLED;
        }
        HealthTest.Kind own =
                service.healthcheck().map(check -> check.test().kind()).orElse(HealthTest.Kind.INHERITED);
        return switch (own) {
            case EXEC, SHELL -> CHECKED;
            case INHERITED -> isSetElsewhere(project, file, service) ? UNKNOWN : ofWhatItRuns(project, service);
            case NONE, UNKNOWN -> UNKNOWN;
        };
    }

    /** Whether the health check may come from a file that this one extends, or that is laid over it. */
    private static boolean isSetElsewhere(ProjectModel project, ComposeFile file, Service service) {
        String folder = Paths.parent(file.source().name());
        return !service.complete()
                || project.composeFiles().stream()
                        .filter(other -> other != file
                                && Paths.parent(other.source().name()).equals(folder))
                        .flatMap(other -> other.service(service.name()).stream())
                        .anyMatch(other -> other.section().has("healthcheck"));
    }

    private static ServiceHealth ofWhatItRuns(ProjectModel project, Service service) {
        if (service.build().isPresent()) {
            return project.buildOf(service)
                    .flatMap(build -> project.dockerfile(build).flatMap(build::stage))
                    .map(ServiceHealth::ofStage)
                    .orElse(UNKNOWN);
        }
        return service.image()
                .flatMap(ImageName::publicName)
                .map(ServiceHealth::ofImage)
                .orElse(UNKNOWN);
    }

    private static ServiceHealth ofStage(Stage stage) {
        return stage.inForce(Healthcheck.class)
                .map(check -> check.isNone() ? UNCHECKED : CHECKED)
                .orElseGet(() -> ofBase(stage.root().base()));
    }

    private static ServiceHealth ofBase(Base base) {
        if (base instanceof Base.Image image) {
            return ofImage(image.reference().publicName());
        }
        return base instanceof Base.Scratch ? UNCHECKED : UNKNOWN;
    }

    /** Docker gives the images of its library no health checks, on principle. */
    private static ServiceHealth ofImage(String publicName) {
        return OfficialImages.contains(publicName) ? UNCHECKED : UP_TO_IMAGE;
    }
}
