using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace MedTechBot.Sandbox.Delivery;

/// <summary>Signs as Discord signs what it posts to a bot: Ed25519, which .NET does not have. Nothing is protected by it but a test's expectation.</summary>
/// <remarks>After the reference code of https://www.rfc-editor.org/rfc/rfc8032#section-6, which is slow and plain.</remarks>
internal sealed class SigningKey
{
    private static readonly BigInteger Prime = BigInteger.Pow(2, 255) - 19;
    private static readonly BigInteger Order = BigInteger.Pow(2, 252) + BigInteger.Parse("27742317777372353535851937790883648493", CultureInfo.InvariantCulture);
    private static readonly BigInteger D = Mod(-121665 * Inverse(121666));
    private static readonly Point Base = BasePoint();

    private readonly BigInteger _secret;
    private readonly byte[] _prefix;
    private readonly byte[] _public;

    /// <param name="seed">32 bytes.</param>
    public SigningKey(ReadOnlySpan<byte> seed)
    {
        var hash = SHA512.HashData(seed);
        _prefix = hash[32..];
        hash[0] &= 0b1111_1000;
        hash[31] = (byte)((hash[31] & 0b0111_1111) | 0b0100_0000);
        _secret = Number(hash.AsSpan(0, 32));
        _public = Encode(Multiply(_secret, Base));
    }

    /// <summary>As an application shows it.</summary>
    public string PublicHex => Convert.ToHexStringLower(_public);

    public string SignHex(ReadOnlySpan<byte> message)
    {
        var r = Number(SHA512.HashData([.. _prefix, .. message])) % Order;
        var point = Encode(Multiply(r, Base));
        var challenge = Number(SHA512.HashData([.. point, .. _public, .. message])) % Order;
        return Convert.ToHexStringLower([.. point, .. Bytes((r + (challenge * _secret)) % Order)]);
    }

    private static Point Add(Point p, Point q)
    {
        var a = Mod((p.Y - p.X) * (q.Y - q.X));
        var b = Mod((p.Y + p.X) * (q.Y + q.X));
        var c = Mod(2 * p.T * q.T * D);
        var d = Mod(2 * p.Z * q.Z);
        var (e, f, g, h) = (b - a, d - c, d + c, b + a);
        return new Point(Mod(e * f), Mod(g * h), Mod(f * g), Mod(e * h));
    }

    private static Point Multiply(BigInteger factor, Point point)
    {
        var sum = new Point(0, 1, 1, 0);
        for (; factor > 0; factor >>= 1)
        {
            if (!factor.IsEven)
            {
                sum = Add(sum, point);
            }

            point = Add(point, point);
        }

        return sum;
    }

    private static Point BasePoint()
    {
        var y = Mod(4 * Inverse(5));
        var x = EvenRoot(y);
        return new Point(x, y, 1, Mod(x * y));
    }

    private static BigInteger EvenRoot(BigInteger y)
    {
        var square = Mod(((y * y) - 1) * Inverse((D * y * y) + 1));
        var root = BigInteger.ModPow(square, (Prime + 3) / 8, Prime);
        if (Mod((root * root) - square) != 0)
        {
            root = Mod(root * BigInteger.ModPow(2, (Prime - 1) / 4, Prime));
        }

        return root.IsEven ? root : Prime - root;
    }

    private static byte[] Encode(Point point)
    {
        var inverse = Inverse(point.Z);
        var bytes = Bytes(Mod(point.Y * inverse));
        bytes[31] |= Mod(point.X * inverse).IsEven ? (byte)0 : (byte)0b1000_0000;
        return bytes;
    }

    private static BigInteger Mod(BigInteger number) => ((number % Prime) + Prime) % Prime;

    private static BigInteger Inverse(BigInteger number) => BigInteger.ModPow(Mod(number), Prime - 2, Prime);

    private static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true);

    private static byte[] Bytes(BigInteger number)
    {
        var bytes = new byte[32];
        number.TryWriteBytes(bytes, out _, isUnsigned: true);
        return bytes;
    }

    /// <summary>In extended coordinates.</summary>
    private readonly record struct Point(BigInteger X, BigInteger Y, BigInteger Z, BigInteger T);
}
