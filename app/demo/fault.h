#pragma once

#include "app/demo/httpresponse.h"

#include <QtCore/QObject>

namespace Latchkey::Demo {

//! One request of an endpoint that does not go as it should.
struct Fault {
    Q_GADGET
public:
    enum class Kind {
        Answer, //!< \a response, and nothing is processed.
        CloseBefore, //!< The connection is closed, and nothing is processed.
        CloseAfter, //!< It is processed, and the answer is lost.
        Hang, //!< Nothing is processed, and nothing is ever answered.
        HangAfter, //!< It is processed, and nothing is ever answered.
        Truncate, //!< It is processed, and the connection closes half-way through the answer's body.
        Garbage, //!< Bytes that are not HTTP, and nothing is processed.
        Html, //!< 200 with a page, as a captive portal does, and nothing is processed.
        Redirect, //!< 307 to the same path with `/elsewhere` in front, and nothing is processed.
        HugeBody, //!< 200 with 100 MB of JSON, and nothing is processed.
    };
    Q_ENUM(Kind)

    Kind kind = Kind::Answer;
    HttpResponse response; //!< With Answer.

    bool processes() const { return kind == Kind::CloseAfter || kind == Kind::HangAfter || kind == Kind::Truncate; }
};

} // namespace Latchkey::Demo
