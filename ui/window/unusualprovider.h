#pragma once

#include "core/base/result.h"
#include "core/credential/server.h"

#include <QtWidgets/QGroupBox>

class QCheckBox;
class QLineEdit;

namespace Latchkey::Ui {

//! What an unusual provider needs, for those who know: closed, until it is ticked. Each says what it gives up.
class UnusualProvider : public QGroupBox
{
    Q_OBJECT
public:
    explicit UnusualProvider(QWidget *parent = nullptr);

    //! Shows what \a server needs, open if that is anything.
    void fillIn(const Server &server);
    //! \a server with it; with nothing of it while it is closed. Errors: InvalidInput, with a sentence for the user.
    Result<Server> apply(Server server) const;

Q_SIGNALS:
    void changed();

private:
    QLineEdit *line(const QString &label, const QString &hint);
    QCheckBox *box(const QString &text, const QString &givesUp);

    QWidget *m_body;
    QLineEdit *m_metadataUrl;
    QLineEdit *m_callbackUrl;
    QLineEdit *m_loginHint;
    QLineEdit *m_prompt;
    QLineEdit *m_parameters;
    QCheckBox *m_assumePkce;
    QCheckBox *m_omitResource;
    QCheckBox *m_refreshWithScopes;
};

} // namespace Latchkey::Ui
