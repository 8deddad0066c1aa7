package dev.drydock.compose.load;

import java.util.List;

/**
 * What counts for a set of files that are laid over each other.
 *
 * @param folder where their paths start
 * @param environment the variables that they may use
 * @param chain the files that led here, the last one last
 */
record Scope(Folder folder, Environment environment, List<String> chain) {
    Scope {
        chain = List.copyOf(chain);
    }
}
