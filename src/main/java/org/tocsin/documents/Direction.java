package org.tocsin.documents;

/** Tells how a text reads, as Unicode says: by its first character that has a direction. */
final class Direction {

    private Direction() {}

    static boolean isRightToLeft(String text) {
        return text.codePoints()
                .map(Character::getDirectionality)
                .filter(Direction::isStrong)
                .limit(1)
                .anyMatch(direction -> direction != Character.DIRECTIONALITY_LEFT_TO_RIGHT);
    }

    private static boolean isStrong(int direction) {
        return direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
