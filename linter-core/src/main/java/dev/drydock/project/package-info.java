/** What joins the files of a project: its repository, Dockerfiles, build contexts and compose files. */
@NullMarked
package dev.drydock.project;

import org.jspecify.annotations.NullMarked;
