package dev.drydock.maven;

import javax.inject.Inject;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.project.ProjectDependenciesResolver;

/** What it takes to run a goal for another module than the one that is built. */
final class ModuleGoals {
    private final LifecycleExecutor lifecycles;
    private final BuildPluginManager plugins;
    private final ProjectDependenciesResolver dependencies;

    @Inject
    ModuleGoals(LifecycleExecutor lifecycles, BuildPluginManager plugins, ProjectDependenciesResolver dependencies) {
        this.lifecycles = lifecycles;
        this.plugins = plugins;
        this.dependencies = dependencies;
    }

    LifecycleExecutor lifecycles() {
        return lifecycles;
    }

    BuildPluginManager plugins() {
        return plugins;
    }

    ProjectDependenciesResolver dependencies() {
        return dependencies;
    }
}
