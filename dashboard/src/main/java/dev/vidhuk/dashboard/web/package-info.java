/** The server: who may ask, what is asked, and the answers. */
@NullMarked
package dev.vidhuk.dashboard.web;

import org.jspecify.annotations.NullMarked;
