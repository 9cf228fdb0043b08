/** What could not be taken, as people see it and give it back; the commands only ask and print. */
@NullMarked
package dev.vidhuk.launcher.deadletters;

import org.jspecify.annotations.NullMarked;
