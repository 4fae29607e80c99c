#pragma once

#include "core/base/error.h"

#include <concepts>
#include <functional>
#include <type_traits>
#include <utility>
#include <variant>

namespace Latchkey {

template<typename T>
class Result;
//! The value of an operation that yields none.
using Done = std::monostate;
//! The outcome of an operation that yields no value.
using Status = Result<Done>;

//! A value, or the Error that says why there is none. Names follow std::expected, which C++20 lacks.
template<typename T>
class [[nodiscard]] Result
{
    template<typename F, typename V, typename Made = std::remove_cvref_t<std::invoke_result_t<F, V>>>
    using Transformed = Result<std::conditional_t<std::is_void_v<Made>, Done, Made>>;

public:
    using value_type = T; //!< As std::expected has it.

    //! An outcome with a value.
    Result(T value)
        : m_outcome(std::in_place_index<0>, std::move(value))
    {
    }
    //! An outcome without one.
    Result(Error error)
        : m_outcome(std::in_place_index<1>, std::move(error))
    {
    }

    bool has_value() const { return m_outcome.index() == 0; } //!< Whether there is a value, and no error.
    explicit operator bool() const { return has_value(); } //!< As has_value().

    // The value of a temporary, or of one that was given to std::move(), can be moved out.
    const T &value() const & { return std::get<0>(m_outcome); } //!< Precondition: has_value().
    T &value() & { return std::get<0>(m_outcome); } //!< Precondition: has_value().
    T &&value() && { return std::get<0>(std::move(m_outcome)); } //!< Precondition: has_value().
    const T &operator*() const & { return value(); } //!< As value().
    T &operator*() & { return value(); } //!< As value().
    T &&operator*() && { return std::move(*this).value(); } //!< As value().
    const T *operator->() const { return &value(); } //!< As value().
    T *operator->() { return &value(); } //!< As value().

    const Error &error() const & { return std::get<1>(m_outcome); } //!< Precondition: !has_value().
    Error &&error() && { return std::get<1>(std::move(m_outcome)); } //!< Precondition: !has_value().

    //! The value, or \a other where there is none.
    template<typename U>
    T value_or(U &&other) const &
    {
        return has_value() ? value() : static_cast<T>(std::forward<U>(other));
    }
    //! As above, moving the value out.
    template<typename U>
    T value_or(U &&other) &&
    {
        return has_value() ? std::move(*this).value() : static_cast<T>(std::forward<U>(other));
    }

    //! Calls \a f, which returns a Result, with the value; without one, passes on the error.
    template<typename F>
    auto and_then(F &&f) const & -> std::invoke_result_t<F, const T &>
    {
        if (has_value())
            return std::invoke(std::forward<F>(f), value());
        return error();
    }
    //! As above, passing a value that \a f may move from.
    template<typename F>
    auto and_then(F &&f) && -> std::invoke_result_t<F, T &&>
    {
        if (has_value())
            return std::invoke(std::forward<F>(f), std::move(*this).value());
        return std::move(*this).error();
    }

    //! As and_then(), where \a f returns a plain value, or nothing, which makes a Status. A generic \a f (`auto &&`) must
    //! compile for `const T &`, too.
    template<std::invocable<const T &> F>
    auto transform(F &&f) const & -> Transformed<F, const T &>
    {
        if (has_value())
            return transformed(std::forward<F>(f), value());
        return error();
    }
    //! As above, passing a value that \a f may move from.
    template<std::invocable<T &&> F>
    auto transform(F &&f) && -> Transformed<F, T &&>
    {
        if (has_value())
            return transformed(std::forward<F>(f), std::move(*this).value());
        return std::move(*this).error();
    }

private:
    template<typename F, typename V>
    static Transformed<F, V> transformed(F &&f, V &&value)
    {
        if constexpr (std::is_void_v<std::invoke_result_t<F, V>>) {
            std::invoke(std::forward<F>(f), std::forward<V>(value));
            return Done{};
        } else {
            return std::invoke(std::forward<F>(f), std::forward<V>(value));
        }
    }

    std::variant<T, Error> m_outcome;
};

//! The value if QDebug can print it, or the error.
template<typename T>
QDebug operator<<(QDebug out, const Result<T> &result)
{
    if (!result)
        return out << result.error();
    if constexpr (requires { out << *result; })
        return out << *result;
    else
        return out << "Result(a value)";
}

//! The Status of an operation that succeeded.
inline Status success()
{
    return Status(Done{});
}

//! at(Stage, Error) for an outcome: one with a value stays as it is.
template<typename T>
Result<T> at(Stage stage, const Result<T> &outcome)
{
    return outcome ? outcome : Result<T>(at(stage, outcome.error()));
}

//! within(Stage, Error) for an outcome.
template<typename T>
Result<T> within(Stage stage, const Result<T> &outcome)
{
    return outcome ? outcome : Result<T>(within(stage, outcome.error()));
}

} // namespace Latchkey
