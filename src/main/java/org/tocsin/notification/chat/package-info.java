/** Writes messages into a room of a chat that takes incoming webhooks as Slack does: Slack, Mattermost, Teams. */
@NullMarked
package org.tocsin.notification.chat;

import org.jspecify.annotations.NullMarked;
