/** How each source is read, added up from its polls. */
@NullMarked
package dev.vidhuk.dashboard.sources;

import org.jspecify.annotations.NullMarked;
