/** How fast it is: measured against a yardstick of the same run, since no two machines are alike. */
@NullMarked
package dev.vidhuk.launcher.bench;

import org.jspecify.annotations.NullMarked;
