/** All services on a real broker, from a page or a file to an alert. */
@NullMarked
package dev.vidhuk.launcher.endtoend;

import org.jspecify.annotations.NullMarked;
