/** One YAML file for all services: read, checked as a whole, and handed to each as its own settings. */
@NullMarked
package dev.vidhuk.launcher.config;

import org.jspecify.annotations.NullMarked;
