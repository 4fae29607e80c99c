#pragma once

#include "core/base/result.h"
#include "core/credential/server.h"
#include "ui/window/optionbox.h"

namespace Latchkey::Ui {

//! Headers that go with every request to a server, or that open it in place of a sign-in.
class OwnHeaders : public OptionBox
{
    Q_OBJECT
public:
    explicit OwnHeaders(QWidget *parent = nullptr);

    //! Shows those of \a server, open if there are any. Values of another program's are not shown: they may be keys.
    void fillIn(const Server &server);
    //! \a server with them; without any while it is closed. Errors: InvalidInput, with a sentence for the user.
    Result<Server> apply(Server server) const;

private:
    using Pairs = QList<QPair<QString, QString>>;
    Result<Pairs> pairsOf(const QPlainTextEdit &edit) const;

    QLineEdit *m_token;
    QPlainTextEdit *m_fixed;
    QPlainTextEdit *m_variable;
};

} // namespace Latchkey::Ui
