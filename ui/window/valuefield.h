#pragma once

#include <QtWidgets/QLineEdit>

namespace Latchkey::Ui {

//! One long value that cannot be wrapped, such as an address: selectable, never wider than its place, in full in the tool
//! tip. Plain text only.
class ValueField : public QLineEdit
{
    Q_OBJECT
public:
    explicit ValueField(const QString &accessibleName, QWidget *parent = nullptr);

    void setValue(const QString &value);
};

} // namespace Latchkey::Ui
