package dev.drydock.image;

import dev.drydock.console.WorkListener;
import dev.drydock.image.base.Registries;
import dev.drydock.image.layer.LayerPlan;
import dev.drydock.image.layer.LayerSpec;
import dev.drydock.image.layer.SourceFile;
import dev.drydock.image.layer.SourceFolder;
import dev.drydock.image.model.Unbuildable;
import dev.drydock.image.runtime.RuntimeSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds on disk what a plan is made of. */
record Planning(Registries registries, WorkListener work) {
    ImagePlan plan(ImageRequest request) throws IOException, Unbuildable {
        var layers = new ArrayList<LayerPlan>();
        var runtimes = new ArrayList<OwnRuntime>();
        ContainerSettings container = request.container();
        var classData = new ArrayList<ClassDataPlan>();
        for (JavaApplication application : request.applications()) {
            check(application);
            for (RuntimeSpec spec : request.runtimes()) {
                var runtime = OwnRuntime.of(spec, application, request, work);
                runtimes.add(runtime);
                layers.add(runtime.layer());
            }
            if (!request.trainings().isEmpty()) {
                ClassDataPlan data = classData(request, application);
                layers.addAll(application.layers(data.classes()));
                classData.add(data);
            } else {
                layers.addAll(application.layers(found(application)));
                if (container.entrypoint().isEmpty()) {
                    String java = runtimes.isEmpty() ? OwnRuntime.OF_THE_BASE : OwnRuntime.PROGRAM;
                    container = container.entrypoint(application.entrypoint(java, mainClass(application)));
                }
            }
        }
        var folder = new SourceFolder(request.project(), request.output());
        for (LayerSpec layer : request.layers()) {
            layers.add(layer.plan(folder.find(layer)));
        }
        return new ImagePlan(
                request.base(),
                request.platforms().get(0),
                layers,
                container,
                request.format(),
                request.created(),
                runtimes,
                classData);
    }

    private ClassDataPlan classData(ImageRequest request, JavaApplication application) throws IOException, Unbuildable {
        if (!request.container().entrypoint().isEmpty()) {
            throw Unbuildable.asAsked("A class-data archive goes with the command that Drydock makes; leave out"
                    + " `entrypoint` or `-Dstack.image.runtime.cds`");
        }
        Path classes = request.applicationCache().resolve("classes.jar");
        ClassesJar.write(found(application), classes);
        return new ClassDataPlan(request.trainings().get(0), application, mainClass(application), classes);
    }

    private static void check(JavaApplication application) throws Unbuildable {
        Path unpacked = application.unpacked().findFirst().orElse(Path.of(""));
        if (!unpacked.toString().isEmpty()) {
            throw Unbuildable.asAsked(
                    "The dependency " + unpacked + " is no jar; let the build run to `package` first");
        }
    }

    private static List<SourceFile> found(JavaApplication application) throws IOException, Unbuildable {
        Path classes = application.classes();
        if (!Files.isDirectory(classes)) {
            return List.of();
        }
        return new SourceFolder(classes, classes).find(LayerSpec.of("classes", classes, "/"));
    }

    private String mainClass(JavaApplication application) throws Unbuildable {
        if (!application.mainClass().isEmpty()) {
            return application.mainClass();
        }
        List<String> found = registries.mainClasses(application.classes());
        if (found.size() == 1) {
            return found.get(0);
        }
        String what = found.isEmpty()
                ? "No class with a `main` method is in " + application.classes()
                : "Several classes have a `main` method: " + String.join(", ", found);
        throw Unbuildable.asAsked(what + "; name one with `-Dstack.image.mainClass=`");
    }
}
