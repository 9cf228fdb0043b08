/** The demo's stage: a small review portal on loopback, and the story of what happens there. */
@NullMarked
package dev.vidhuk.launcher.demo;

import org.jspecify.annotations.NullMarked;
