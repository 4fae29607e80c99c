#pragma once

#include "core/base/result.h"
#include "core/credential/server.h"
#include "ui/window/optionbox.h"

namespace Latchkey::Ui {

//! What an unusual provider needs. Each says what it gives up.
class UnusualProvider : public OptionBox
{
    Q_OBJECT
public:
    explicit UnusualProvider(QWidget *parent = nullptr);

    //! Shows what \a server needs, open if that is anything.
    void fillIn(const Server &server);
    //! \a server with it; with nothing of it while it is closed. Errors: InvalidInput, with a sentence for the user.
    Result<Server> apply(Server server) const;

private:
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
