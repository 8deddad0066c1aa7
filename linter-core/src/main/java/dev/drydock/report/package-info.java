/** What a run of the linter found, in the formats that people and tools read. */
@NullMarked
package dev.drydock.report;

import org.jspecify.annotations.NullMarked;
