#pragma once

#include <QtGui/QImage>

#include <cstdlib>

namespace Latchkey::Test {

//! Whether anything is written there.
inline bool inkIn(const QImage &image, const QRect &where)
{
    const QRgb ground = image.pixel(where.topLeft());
    for (int y = where.top(); y <= where.bottom(); ++y) {
        for (int x = where.left(); x <= where.right(); ++x) {
            if (std::abs(qGray(image.pixel(x, y)) - qGray(ground)) > 60)
                return true;
        }
    }
    return false;
}

} // namespace Latchkey::Test
