/** Half-written forms, kept on the server so that a lost session or a closed window loses nothing. */
@NullMarked
package org.tocsin.platform.drafts;

import org.jspecify.annotations.NullMarked;
