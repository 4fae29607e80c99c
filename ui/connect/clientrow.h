#pragma once

#include "core/clients/connection.h"

#include <QtWidgets/QWidget>

class QPushButton;

namespace Latchkey::Ui {

class TextLabel;
class TileMark;

//! One client, how it stands with one server, and the button for what can be done about that.
class ClientRow : public QWidget
{
    Q_OBJECT
public:
    //! What its button does.
    enum class ButtonAction { None, Connect, Disconnect, Repair, ShowByHand, OpenFile };

    explicit ClientRow(QWidget *parent = nullptr);

    void setClient(const ClientOverview &client, const ServerIdentity &server);
    //! Whether what would be done to it is shown below.
    void setCurrent(bool current);
    McpClient client() const { return m_client; }
    QPushButton *button() const { return m_button; }
    bool isCurrent() const { return m_isCurrent; }

Q_SIGNALS:
    void wanted(Latchkey::McpClient client, Latchkey::Ui::ClientRow::ButtonAction buttonAction);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    McpClient m_client = McpClient::ClaudeCode;
    ButtonAction m_buttonAction = ButtonAction::None;
    bool m_isCurrent = false;
    TileMark *m_tile;
    TextLabel *m_name;
    TextLabel *m_state;
    QPushButton *m_button;
};

} // namespace Latchkey::Ui
