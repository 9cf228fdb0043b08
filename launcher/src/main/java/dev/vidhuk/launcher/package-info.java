/** The roof: the command line, and everything that starts, stops and places the services. */
@NullMarked
package dev.vidhuk.launcher;

import org.jspecify.annotations.NullMarked;
