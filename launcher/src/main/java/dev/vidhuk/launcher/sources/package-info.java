/** What people see of sources on the command line: how each is read, and what it cannot show. */
@NullMarked
package dev.vidhuk.launcher.sources;

import org.jspecify.annotations.NullMarked;
