// Values as bytes and back, for the index: what is written with `Packer` reads back with `Unpacker`
// in the same order. Internal to index/.
//
//   number   7 bits a byte, lowest first, the top bit says that more follow; signed: zigzag
//   text     its length, its bytes
//   list     its length, its items
//   optional 0, or 1 and the value
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"

namespace nurture::index {

/// A `fields` overload (found by the argument's own namespace or this one) names a struct's
/// members.
template <typename T, typename Wanted>
concept Like = std::is_same_v<std::remove_const_t<T>, Wanted>;

class Packer {
 public:
  template <typename... Values>
  void operator()(const Values&... values) {
    (put(values), ...);
  }

  /// The bytes as they lie in memory.
  void raw(const std::uint64_t* numbers, std::size_t count) {
    append({reinterpret_cast<const char*>(numbers), count * sizeof *numbers});
  }
  void raw(std::string_view bytes) { append(bytes); }

  /// What `write` puts, with its length in front: as a text of those bytes.
  template <typename Write>
  void part(Write write) {
    const auto begin = size_;
    write();
    // The length goes in front of what is there already: few bytes are moved, and none allocated.
    std::array<char, most_of_number> digits{};
    const auto count = written(size_ - begin, digits.data());
    char* const there = room(count) - (size_ - begin);
    std::memmove(there + count, there, size_ - begin);
    std::memcpy(there, digits.data(), count);
    size_ += count;
  }

  /// All that was put since the last clear(); good until the next value.
  std::string_view bytes() const { return {bytes_.data(), size_}; }
  /// Forgets what was put, and keeps the memory.
  void clear() { size_ = 0; }
  std::string take() {
    bytes_.resize(size_);
    size_ = 0;
    return std::move(bytes_);
  }

 private:
  static constexpr std::size_t most_of_number = 10;

  /// Where the next `count` bytes go.
  char* room(std::size_t count) {
    if (bytes_.size() - size_ < count) bytes_.resize(2 * (size_ + count));
    return bytes_.data() + size_;
  }

  void append(std::string_view text) {
    std::memcpy(room(text.size()), text.data(), text.size());
    size_ += text.size();
  }

  // Nearly all numbers take one byte, for which there is room: that much is done in place.
  void number(std::uint64_t value) {
    if (value < 0x80 && size_ < bytes_.size()) {
      bytes_[size_++] = static_cast<char>(value);
    } else {
      long_number(value);
    }
  }

  [[gnu::noinline]] void long_number(std::uint64_t value) {
    size_ += written(value, room(most_of_number));
  }

  static std::size_t written(std::uint64_t value, char* to) {
    std::size_t count = 0;
    for (; value >= 0x80; value >>= 7) to[count++] = static_cast<char>(value | 0x80);
    to[count++] = static_cast<char>(value);
    return count;
  }

  template <typename T>
  void put(const T& value) {
    if constexpr (std::is_enum_v<T>) {
      number(static_cast<std::uint64_t>(value));
    } else if constexpr (std::is_floating_point_v<T>) {
      number(std::bit_cast<std::uint64_t>(static_cast<double>(value)));
    } else if constexpr (std::is_signed_v<T>) {
      const auto wide = static_cast<std::int64_t>(value);
      number((static_cast<std::uint64_t>(wide) << 1) ^ static_cast<std::uint64_t>(wide >> 63));
    } else if constexpr (std::is_unsigned_v<T>) {
      number(value);
    } else {
      fields(*this, value);
    }
  }
  void put(std::string_view text) {
    number(text.size());
    if (!text.empty()) append(text);  // most are
  }
  void put(const std::string& text) { put(std::string_view(text)); }
  void put(const base::Date& date) { put(date.days); }
  template <typename T>
  void put(const std::optional<T>& value) {
    number(value ? 1 : 0);
    if (value) put(*value);
  }
  template <typename T>
  void put(const std::vector<T>& list) {
    number(list.size());
    for (const auto& one : list) put(one);
  }

  std::string bytes_;     ///< with room behind
  std::size_t size_ = 0;  ///< of what was put
};

/// Never reads beyond the bytes it was given; what doesn't fit leaves `failed()`, and values that
/// nobody may use.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : at_(bytes.data()), end_(at_ + bytes.size()) {}

  template <typename... Values>
  void operator()(Values&... values) {
    (get(values), ...);
  }

  void raw(std::uint64_t* numbers, std::size_t count) {
    const auto size = count * sizeof *numbers;
    if (size > static_cast<std::size_t>(end_ - at_)) {
      fail();
      return;
    }
    std::memcpy(numbers, at_, size);
    at_ += size;
  }

  /// What wasn't read yet.
  std::string_view rest() const { return {at_, end_}; }
  bool failed() const { return failed_; }
  bool at_end() const { return at_ == end_; }

 private:
  std::uint64_t number() {
    if (at_ != end_ && static_cast<unsigned char>(*at_) < 0x80) {
      return static_cast<unsigned char>(*at_++);
    }
    std::uint64_t value = 0;
    for (int shift = 0; at_ != end_ && shift < 64; shift += 7) {
      const auto byte = static_cast<unsigned char>(*at_++);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    return fail();
  }

  std::uint64_t fail() {
    failed_ = true;
    at_ = end_;
    return 0;
  }

  std::size_t size() {
    const auto size = number();
    return size <= static_cast<std::uint64_t>(end_ - at_) ? size : fail();
  }

  template <typename T>
  void get(T& value) {
    if constexpr (std::is_same_v<T, bool>) {
      value = number() != 0;
    } else if constexpr (std::is_floating_point_v<T>) {
      value = std::bit_cast<double>(number());
    } else if constexpr (std::is_signed_v<T>) {
      const auto raw = number();
      value = static_cast<T>(static_cast<std::int64_t>((raw >> 1) ^ (0 - (raw & 1))));
    } else if constexpr (std::is_unsigned_v<T> || std::is_enum_v<T>) {
      value = static_cast<T>(number());
    } else {
      fields(*this, value);
    }
  }
  void get(std::string_view& text) {
    const auto length = size();
    text = {at_, length};
    at_ += length;
  }
  void get(std::string& text) {
    std::string_view view;
    get(view);
    if (text != view) text.assign(view);  // used again for the next, it often says the same
  }
  void get(base::Date& date) { get(date.days); }
  template <typename T>
  void get(std::optional<T>& value) {
    value.reset();
    if (number() != 0) get(value.emplace());
  }
  template <typename T>
  void get(std::vector<T>& list) {
    list.resize(size());  // no item is smaller than a byte: a wrong number can't fill the memory
    for (auto& one : list) get(one);
  }

  const char* at_;
  const char* end_;
  bool failed_ = false;
};

}  // namespace nurture::index

namespace nurture::base {

template <typename Archive, index::Like<Diagnostic> T>
void fields(Archive& archive, T& it) {
  archive(it.path, it.line, it.column, it.message, it.hint, it.excerpt, it.severity);
}

}  // namespace nurture::base
