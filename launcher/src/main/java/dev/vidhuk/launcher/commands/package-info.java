/** One class a command: what it is asked for, and which of the other rooms does it. */
@NullMarked
package dev.vidhuk.launcher.commands;

import org.jspecify.annotations.NullMarked;
